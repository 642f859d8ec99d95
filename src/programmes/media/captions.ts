/** The words of a WebVTT file, paragraph by cue, for the transcript under a video. */
export function transcriptOf(vtt: string): string[] {
  const blocks = vtt
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  const lines = blocks.flatMap((block) => {
    const at = block.split('\n').findIndex((line) => line.includes('-->'));
    if (at < 0) return [];
    const words = block
      .split('\n')
      .slice(at + 1)
      .join(' ')
      .replace(/<[^>]*>/g, '');
    return [unescaped(words).replace(/\s+/g, ' ').trim()];
  });
  return lines.filter((line, at) => line !== '' && line !== lines[at - 1]);
}

/** The first fault of a WebVTT file: a cue must end after it begins and cues must not go back in time. */
export function captionsFault(vtt: string): { line: number; reason: string } | null {
  let last = -1;
  const lines = vtt.split(/\r\n?|\n/);
  for (const [at, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const times = /^\s*([\d:.]+)\s+-->\s+([\d:.]+)(?:\s|$)/.exec(line);
    const [from, to] = [seconds(times?.[1] ?? ''), seconds(times?.[2] ?? '')];
    if (from === null || to === null) return { line: at + 1, reason: 'the times of this cue cannot be read' };
    if (to <= from) return { line: at + 1, reason: 'this cue ends before it begins' };
    if (from < last) return { line: at + 1, reason: 'this cue begins before the one above it' };
    last = from;
  }
  return last < 0 ? { line: 1, reason: 'there is no cue' } : null;
}

function seconds(text: string): number | null {
  const match = /^(?:(\d+):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(text);
  return match ? Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]) : null;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0' };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
