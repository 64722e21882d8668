// Keeps the page for use without a network. pack.mjs fills in the version and the files.
// A new version is fetched in the background and used after all tabs of the old one are closed,
// so that a page never meets files of another version.
const files = JSON.parse('{{files}}');
// Other copies of this page on the same host have caches of their own.
const cachePrefix = `parallax ${self.registration.scope} `;
const cacheName = `${cachePrefix}{{version}}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(deleteOldCaches());
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

async function answer(request) {
  const cache = await caches.open(cacheName);
  return await cache.match(request, {ignoreSearch: true}) ?? fetch(request);
}

async function deleteOldCaches() {
  for (const name of await caches.keys()) {
    if (name.startsWith(cachePrefix) && name !== cacheName) await caches.delete(name);
  }
}
