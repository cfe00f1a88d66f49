import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const webRoot = at('../../dist/web');

// The server build runs second and bakes in the hashed names that the browser build gave its files.
function browserAssets() {
  type Chunk = { file: string; css?: string[]; imports?: string[] };
  const manifest = JSON.parse(readFileSync(`${webRoot}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;
  const stylesOf = (key: string): string[] => {
    const chunk = manifest[key];
    // Shared styles first: a page's own rules must be able to override them.
    return chunk ? [...(chunk.imports ?? []).flatMap(stylesOf), ...(chunk.css ?? [])] : [];
  };
  const signIn = manifest['src/public/sign-in.ts'];
  const invitation = manifest['src/public/invitation.ts'];
  const ask = manifest['src/public/ask.ts'];
  if (!signIn || !invitation || !ask)
    throw new Error('The browser build lacks the public entries; run scripts/build-web.mjs');
  const styles = [...new Set(stylesOf('src/public/public.ts'))].map((file) => `/${file}`);
  return {
    styles,
    signInScript: `/${signIn.file}`,
    invitationScript: `/${invitation.file}`,
    askScript: `/${ask.file}`,
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  root: at('.'),
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  define: isSsrBuild
    ? { __BROWSER_ASSETS__: JSON.stringify(browserAssets()), 'process.env.NODE_ENV': '"production"' }
    : {},
  build: {
    outDir: webRoot,
    emptyOutDir: !isSsrBuild,
    target: 'es2022',
    // A data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    manifest: !isSsrBuild,
    reportCompressedSize: false,
    ...(isSsrBuild
      ? {
          ssr: true,
          // CommonJS in one file: the api is CommonJS and loads it by path.
          rolldownOptions: {
            input: at('src/public/ssr.tsx'),
            output: { format: 'cjs' as const, entryFileNames: 'ssr.js' },
          },
        }
      : {
          rolldownOptions: {
            input: {
              console: at('console.html'),
              public: at('src/public/public.ts'),
              'sign-in': at('src/public/sign-in.ts'),
              invitation: at('src/public/invitation.ts'),
              ask: at('src/public/ask.ts'),
            },
          },
        }),
  },
  ssr: { noExternal: true as const },
}));
