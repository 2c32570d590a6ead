#!/bin/sh
# push-pages.sh FOLDER REMOTE: the folder becomes the branch "pages" of the remote, as one commit without a past,
# so that what was removed by order does not live on in the history of the branch.
set -eu

folder=$1
remote=$2

test -f "$folder/manifest.json" || { echo "$folder holds no site: manifest.json is missing." >&2; exit 3; }

index=$(mktemp -d)
trap 'rm -rf "$index"' EXIT
git init --quiet --initial-branch=pages "$index"
git --git-dir="$index/.git" --work-tree="$folder" add --all --force
git --git-dir="$index/.git" -c user.name="Bang tin" -c user.email="bang-tin@localhost" \
    commit --quiet --message="Site"
git --git-dir="$index/.git" push --quiet --force "$remote" pages
