// The document that the command-line tests check: its third event stands before the one above it.

export const INCIDENT = `# Postmortem: mail queue stuck

## Timeline

- 2032-01-09 08:00 UTC — Queue grows
- 2032-01-09 08:20 UTC — Alert fires
- 2032-01-09 08:10 UTC — On-call restarts the relay
- 2032-01-09 08:45 UTC — Queue is empty again
`;

/** The same without a mistake. */
export const TIDY = INCIDENT.replace('08:10', '08:30');
