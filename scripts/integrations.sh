#!/usr/bin/env bash
# Ce que les pages de documentation promettent à d'autres outils, fait pour de vrai : pre-commit, uv et pipx.
# scripts/integrations.sh ROUE, depuis « make integrations » ; tout se passe dans un dossier temporaire.
set -euo pipefail
depot=$(cd "$(dirname "$0")/.." && pwd)
roue=$(realpath "$1")
outils="$depot/.venv-integrations/bin"
atelier=$(mktemp -d)
trap 'rm -rf "$atelier"' EXIT

mkdir "$atelier/projet"
cp -r "$depot/examples/mayenne-53/." "$atelier/projet"
cd "$atelier/projet"
"$depot/.venv/bin/ptsm" fmt . > /dev/null
git init --quiet
git add .
export PRE_COMMIT_HOME="$atelier/pre-commit"
for crochet in ptsm-validate ptsm-fmt; do
  "$outils/pre-commit" try-repo "$depot" "$crochet" --all-files
done
premiere=$(find fiches -name '*.yaml' | sort | head -n 1)
printf 'cle_inconnue:   x\n' >> "$premiere"
for crochet in ptsm-validate ptsm-fmt; do
  if "$outils/pre-commit" try-repo "$depot" "$crochet" --all-files > "$atelier/sortie"; then
    echo "$crochet laisse passer un fichier faux." >&2
    exit 1
  fi
  grep --quiet "$premiere" "$atelier/sortie"
done

cd "$atelier"
UV_TOOL_DIR="$atelier/uv" UV_TOOL_BIN_DIR="$atelier/uv-bin" "$outils/uv" tool install --quiet "$roue"
uv-bin/ptsm validate "$depot/examples/mayenne-53"
PIPX_HOME="$atelier/pipx" PIPX_BIN_DIR="$atelier/pipx-bin" "$outils/pipx" install --quiet "$roue"
pipx-bin/ptsm validate "$depot/examples/mayenne-53"
echo "pre-commit, uv et pipx font ce que la documentation promet."
