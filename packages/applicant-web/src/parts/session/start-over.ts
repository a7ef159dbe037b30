import type { ApolloClient } from '@apollo/client';

/**
 * Another person, or the same one in another capacity: nothing read before is shown to them, and what stands on the page
 * is read anew. (`clearStore` would also cut the page off from later changes.)
 */
export async function startOver(client: ApolloClient): Promise<void> {
  // A page that may not be read any more says so itself.
  await client.resetStore().catch(() => {});
}
