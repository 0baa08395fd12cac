/** One JSON line per event on standard error. Never personal data: ids and codes only. */
export function log(event: string, detail: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...detail })}\n`);
}
