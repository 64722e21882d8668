# Makes the three typefaces the program embeds, from open-licence fonts:
#   $PX_DEPS/fonts/ui-regular.ttf ui-semibold.ttf   Inter 400 and 600
#   $PX_DEPS/fonts/reading.ttf                      Noto Serif Regular
# Static weights, TrueType outlines, without hints and layout tables (Dear ImGui
# reads neither), cut to the characters below. fontTools runs from the cache, not
# from the machine, so that every machine makes the same files. POSIX sh.

# Latin with Extended A and B, modifier letters, Greek, Cyrillic, punctuation,
# super- and subscripts, currency, letter-like signs, number forms.
PX_FONT_TEXT=U+20-7E,U+A0-24F,U+2C6-2DD,U+37A-3CF,U+400-45F,U+490-4FF,U+1E9E
PX_FONT_TEXT=$PX_FONT_TEXT,U+2010-205F,U+2070-209F,U+20A0-20BF,U+2100-2139,U+2150-218F,U+FFFD
# Arrows, operators, keys, shapes, marks; Vietnamese. ui-regular.ttf only: it is
# the fallback of the other two.
PX_FONT_EXTRA=U+2190-21FF,U+2200-22FF,U+2300-23FF,U+25A0-25FF,U+2600-27BF,U+300-323,U+1EA0-1EF9

px_make_fonts() {
  px_recipe="inter $PX_INTER_TAG noto-serif fonttools $PX_FONTTOOLS_TAG subset 1"
  px_ready "$PX_DEPS/fonts" "$px_recipe" && return 0
  px_step "Making the fonts"
  px_make_tmp
  px_fonts=$px_tmp
  mkdir -p "$px_fonts/source" "$px_fonts/new"
  if px_archive_usable; then
    px_fetch_fonts_from_debian
  else
    px_fetch_fonts_from_git
  fi
  px_fonttools instance-regular varLib.instancer "$px_fonts/source/InterVariable.ttf" \
    wght=400 opsz=14 -o "$px_fonts/regular.ttf"
  px_fonttools instance-semibold varLib.instancer "$px_fonts/source/InterVariable.ttf" \
    wght=600 opsz=14 -o "$px_fonts/semibold.ttf"
  px_subset "$px_fonts/regular.ttf" ui-regular.ttf "$PX_FONT_TEXT,$PX_FONT_EXTRA"
  px_subset "$px_fonts/semibold.ttf" ui-semibold.ttf "$PX_FONT_TEXT"
  px_subset "$px_fonts/source/NotoSerif-Regular.ttf" reading.ttf "$PX_FONT_TEXT"
  px_finish "$px_fonts/new" "$PX_DEPS/fonts" "$px_recipe"
}

px_fetch_fonts_from_debian() {
  px_archive_packages "$px_fonts/debs" python3-fonttools fonts-inter-variable fonts-noto-core
  px_archive_unpack "$px_fonts/debs"/python3-fonttools_*.deb "$px_fonts/root"
  px_archive_unpack "$px_fonts/debs"/fonts-inter-variable_*.deb "$px_fonts/root"
  px_archive_unpack "$px_fonts/debs"/fonts-noto-core_*.deb "$px_fonts/root" --wildcards \
    '*/NotoSerif-Regular.ttf' '*/copyright'
  find "$px_fonts/root" \( -name InterVariable.ttf -o -name NotoSerif-Regular.ttf \) \
    -exec mv {} "$px_fonts/source/" \;
  for px_name in fonts-inter-variable fonts-noto-core; do
    cp "$px_fonts/root/usr/share/doc/$px_name/copyright" "$px_fonts/new/LICENSE-$px_name"
  done
  px_fonttools_path="$px_fonts/root/usr/lib/python3/dist-packages"
}

px_fetch_fonts_from_git() {
  px_git_source https://github.com/fonttools/fonttools "$PX_FONTTOOLS_TAG" "$px_fonts/fonttools"
  px_git_source https://github.com/rsms/inter "$PX_INTER_TAG" "$px_fonts/inter" docs/font-files
  px_git_source https://github.com/notofonts/noto-fonts "$PX_NOTO_TAG" "$px_fonts/noto" \
    unhinted/ttf/NotoSerif
  mv "$px_fonts/inter/docs/font-files/InterVariable.ttf" \
    "$px_fonts/noto/unhinted/ttf/NotoSerif/NotoSerif-Regular.ttf" "$px_fonts/source/" ||
    px_fail "A font is not where it was in its repository." "Update cmake/setup/fonts.sh."
  cp "$px_fonts/inter/LICENSE.txt" "$px_fonts/new/LICENSE-inter"
  cp "$px_fonts/noto/LICENSE" "$px_fonts/new/LICENSE-noto"
  px_fonttools_path="$px_fonts/fonttools/Lib"
}

# px_fonttools LOG MODULE ARGUMENT...
px_fonttools() {
  px_name=$1
  px_module=$2
  shift 2
  px_run "font-$px_name" env PYTHONPATH="$px_fonttools_path" PYTHONDONTWRITEBYTECODE=1 \
    SOURCE_DATE_EPOCH=0 python3 -m "fontTools.$px_module" "$@" ||
    px_fail "A font could not be made ($px_name)." "See the log."
}

# px_subset SOURCE NAME UNICODES
px_subset() {
  px_fonttools "$2" subset "$1" --unicodes="$3" --output-file="$px_fonts/new/$2" \
    --no-hinting --layout-features= --drop-tables+=GPOS,GSUB,GDEF,STAT,MVAR,gasp,meta,DSIG \
    --notdef-outline --no-recalc-timestamp
}
