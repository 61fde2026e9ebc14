/**
 * The headers of isolation and policy. The server that `npm start` runs sends them (vite.config.ts); on a host that
 * sends none, the service worker adds them, so that the policy holds from the second visit on.
 */
export const ISOLATION_HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** All of them, as the server of a built app sends them. */
export const HEADERS = { ...ISOLATION_HEADERS, "Content-Security-Policy": CONTENT_SECURITY_POLICY } as const;

/** The same answer with every header that it lacks. */
export function withHeaders(response: Response): Response {
  // An opaque answer can't be read, and a redirected one must stay as it is.
  if (response.type === "opaque" || response.type === "opaqueredirect" || response.type === "error")
    return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
  const { status, statusText } = response;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : response.body, { status, statusText, headers });
}
