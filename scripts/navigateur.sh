#!/usr/bin/env bash
# Installe ce que demandent les tests dans un navigateur : Chromium, Java et Node.js par le système, le reste par npm, verrouillé.
# Ce qui manque et ne peut pas être installé arrête tout, et le dit.
set -euo pipefail
cd "$(dirname "$0")/.."
atelier=.navigateur

absents=()
command -v chromium || command -v chromium-browser || command -v google-chrome-stable || command -v google-chrome || absents+=(chromium)
command -v java || absents+=(default-jre-headless)
command -v npm || absents+=(nodejs npm)
# Les pages sont comptées avec une police à la chasse d'Arial : une plus large en ajoute.
fc-list 2> /dev/null | grep -qiE 'liberation ?sans|arial' || absents+=(fonts-liberation)
if [ ${#absents[@]} -gt 0 ]; then
  installer=(apt-get install --quiet --yes --no-install-recommends "${absents[@]}")
  if [ "$(id -u)" = 0 ] && command -v apt-get && apt-get update --quiet && "${installer[@]}"; then
    :
  else
    echo "Les tests dans un navigateur demandent : ${absents[*]}. Installez-les, puis relancez « make test-navigateur »." >&2
    exit 1
  fi
fi

mkdir -p "$atelier"
cp requirements/navigateur/package.json requirements/navigateur/package-lock.json "$atelier"
npm ci --prefix "$atelier" --ignore-scripts --no-audit --no-fund --silent
touch "$atelier/.pret"
