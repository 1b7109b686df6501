// The updates of status pages, whose generators mark the time of each.
import { reads } from '../support/markdown';

describe('Markdown: updates of a status page', () => {
  reads(
    'with the time in a shortcode behind or before the text',
    `
    ---
    title: Slow uploads
    ---
    **Resolved**: All caught up. {{< track "2024-03-05 15:10:00" >}}

    We are looking. {{< track "2024-03-05T14:44:00.000Z" >}}

    {{< track "2024-03-05 14:50:00" >}}Found it.
    {{< track "" >}}
    ⇒ timelines
    timeline: ${''}
      2024-03-05 15:10:00 «Resolved»: **Resolved**: All caught up.
      2024-03-05T14:44:00.000Z: We are looking.
      2024-03-05 14:50:00: Found it.
    `,
  );
  reads(
    'with the time in the head of a container',
    `
    ---
    title: Slow uploads
    ---
    <!-- language: en -->
    ::: update Resolved | 2024-03-05T15:10:00.000Z
    All caught up.

    Sorry.
    :::

    ::: update Looking closer | 2024-03-05T14:44:00Z

    We are on it.
    :::
    ⇒ timelines
    timeline: ${''}
      2024-03-05T15:10:00.000Z [resolved]: All caught up.
      2024-03-05T14:44:00Z [?Looking closer]: We are on it.
    `,
  );
});
