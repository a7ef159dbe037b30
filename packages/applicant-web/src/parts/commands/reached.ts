/** Whether a request had an answer. What failed shows where its data is drawn. */
export async function reached(request: Promise<{ data?: unknown }>): Promise<boolean> {
  try {
    const { data } = await request;
    return Boolean(data);
  } catch {
    return false;
  }
}
