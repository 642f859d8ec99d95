import { expect, test } from 'vitest';
import { resumedAt } from './resumed-video.ts';

const video = (id: string) =>
  `<figure class="video"><video controls playsinline preload="none" data-video="${id}" aria-label="Intro"><source src="/media/${id}/x/y" type="video/mp4"><track kind="captions" src="/media/kk"></video></figure>`;

test('a video left in the middle begins there, without script', () => {
  expect(resumedAt(`<p>a</p>${video('one')}${video('two')}`, new Map([['two', 75]]))).toBe(
    `<p>a</p>${video('one')}${video('two').replace('/media/two/x/y"', '/media/two/x/y#t=75"')}`,
  );
});

test('a sound left in the middle begins there too', () => {
  const sound = '<audio controls preload="none" data-video="one" aria-label="Talk"><source src="/media/one/x/y" type="audio/mp4"></audio>';
  expect(resumedAt(sound, new Map([['one', 75]]))).toContain('src="/media/one/x/y#t=75"');
});

test('a video hardly begun or watched to its end begins at its beginning', () => {
  expect(resumedAt(video('one'), new Map([['one', 0]]))).toBe(video('one'));
  expect(resumedAt(video('one'), new Map([['one', 4]]))).toBe(video('one'));
});
