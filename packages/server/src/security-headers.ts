/** Everything comes from this site, nothing is inline, nobody frames it, and scripts cannot write HTML from strings. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** @returns the response with the headers that every response needs. @param secure the site is reached over https */
export function secured(response: Response, secure: boolean): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  if (secure) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}
