// Makes wwwroot/lib from the design system, our theme and our own styles: one style sheet and two files of the typeface.
// The theme is worked out by the design system's own command-line tool from designsystemet.config.json.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from 'lightningcss';

const lib = '../wwwroot/lib';
const fonts = 'node_modules/@fontsource-variable/inter';
// The version in the folder's name lets browsers keep the files for good
const fontFolder = `fonts/inter-${JSON.parse(readFileSync(`${fonts}/package.json`, 'utf8')).version}`;

rmSync('obj', { recursive: true, force: true });
rmSync(lib, { recursive: true, force: true });
mkdirSync(`${lib}/${fontFolder}`, { recursive: true });

const designsystemet = (...args) =>
  execFileSync(process.execPath, ['node_modules/@digdir/designsystemet/dist/bin/designsystemet.js', 'tokens', ...args], { stdio: 'pipe' });
designsystemet('create');
designsystemet('build', '--tokens', 'obj/design-tokens', '--out-dir', 'obj/theme');

// Dark is for screens: paper stays white for those who read dark
const theme = readFileSync('obj/theme/samsyn.css', 'utf8');
const onScreen = theme.replace(/(@layer ds\.theme\.color-scheme\.dark \{)([\s\S]*?\n)(\}\n+@layer )/, '$1\n@media screen {$2}\n$3');
if (onScreen === theme) throw new Error('The theme has no dark layer where it used to have one; see build.mjs.');
writeFileSync('obj/theme/samsyn.css', onScreen);

// Only the scripts our languages are written in: the faces of the others are left out
const faces = readFileSync(`${fonts}/wght.css`, 'utf8')
  .match(/@font-face\s*{[^}]*}/g)
  .filter((face) => /inter-latin(-ext)?-wght/.test(face));
for (const face of faces) {
  const file = face.match(/files\/([\w-]+\.woff2)/)[1];
  copyFileSync(`${fonts}/files/${file}`, `${lib}/${fontFolder}/${file}`);
}
writeFileSync('obj/fonts.css', faces.join('\n').replaceAll('./files/', `${fontFolder}/`));

const { code } = bundle({ filename: 'samsyn.css', minify: true });
writeFileSync(`${lib}/samsyn.css`, code);
