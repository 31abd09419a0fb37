# Kompasbot with its own database: docker build -t kompasbot . && docker run --init -p 127.0.0.1:3000:3000 -v kompasbot:/data kompasbot
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts link-command.js ./
COPY prisma ./prisma
# The development packages make the database client, and are left behind after that.
RUN npm ci && npm prune --omit=dev --ignore-scripts && npm cache clean --force

FROM node:24.21.0-slim
WORKDIR /app
# Letters for the charts in a document: the image has no font of its own.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-liberation && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 KOMPASBOT_DATA=/data
COPY --from=build /app/node_modules ./node_modules
COPY . .
COPY --from=build /app/prisma/generated ./prisma/generated
RUN ln -s /app/kompasbot.js /usr/local/bin/kompasbot && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["kompasbot"]
CMD ["start"]
