# How the module px_web is linked, and the `dist` target that packs it into the two products.
set(exports_file ${PROJECT_SOURCE_DIR}/web/exports.txt)
target_link_options(px_web PRIVATE
  --no-entry
  -sMODULARIZE -sEXPORT_NAME=createParallax
  -sENVIRONMENT=web,worker,node
  -sEXPORTED_FUNCTIONS=@${exports_file}
  -sEXPORTED_RUNTIME_METHODS=wasmMemory
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=32MB -sSTACK_SIZE=1MB -sMALLOC=emmalloc
  -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sDISABLE_EXCEPTION_CATCHING=1
  -sTEXTDECODER=2)
set_target_properties(px_web PROPERTIES OUTPUT_NAME page LINK_DEPENDS ${exports_file})

find_program(PX_NODE NAMES node REQUIRED)
set(page_files
  shell/page.html
  web/analyzer.js web/articles.js web/bundle.mjs web/clipboard.js web/core.js web/description.js
  web/glyphs.js
  web/keyboard.js web/memory.js web/message.js web/pack.mjs web/page.css web/page.js web/service-worker.js
  web/sessions.js web/settings.js web/share.js web/start.js web/store.js web/touch.js web/vectors.js web/worker.js
  web/workspaces.js)
list(TRANSFORM page_files PREPEND ${PROJECT_SOURCE_DIR}/)
set(PX_DIST ${PROJECT_SOURCE_DIR}/dist CACHE PATH "Folder for the page's products")
add_custom_command(
  OUTPUT ${PX_DIST}/parallax.html
  COMMAND ${PX_NODE} ${PROJECT_SOURCE_DIR}/web/pack.mjs
          --js $<TARGET_FILE:px_web> --wasm $<TARGET_FILE_DIR:px_web>/page.wasm
          --out ${PX_DIST} --version ${PROJECT_VERSION}
  DEPENDS px_web ${page_files}
  COMMENT "Packing the page"
  VERBATIM)
add_custom_target(dist ALL DEPENDS ${PX_DIST}/parallax.html)
