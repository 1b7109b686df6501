// A style sheet is imported as text: the build puts what it imports into it.
declare module '*.css' {
  const styles: string;
  export default styles;
}
