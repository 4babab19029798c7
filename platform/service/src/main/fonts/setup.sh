# Puts the fonts of printed documents, and nothing else of their packages, into target/fonts.
set -eu
target=../../../target/fonts
packages=$target/install/node_modules/@expo-google-fonts
chinese=$packages/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf

is_made() {
  cat package-lock.json slim.js setup.sh | cmp -s - "$target/.made-of"
}

if ! is_made; then
  rm -rf "$target"
  mkdir -p "$target/install"
  cp package.json package-lock.json .npmrc "$target/install"
  (cd "$target/install" && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund)
  node slim.js "$chinese" "$target/regular.ttf"
  node slim.js "$packages/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf" "$target/bold.ttf" common
  node slim.js "$packages/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf" "$target/rare.ttf" beyond "$chinese"
  cp "$packages/noto-serif-sc/LICENSE_FONT" "$target/noto-serif-sc-license.txt"
  cp "$packages/noto-serif-jp/LICENSE_FONT" "$target/noto-serif-jp-license.txt"
  rm -rf "$target/install"
  cat package-lock.json slim.js setup.sh >"$target/.made-of"
fi
