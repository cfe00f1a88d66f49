/** Scripts may read the nonce of their own page; the attribute itself is hidden by the browser. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
