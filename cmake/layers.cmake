# px_layer(name [FAST] DEPENDS layer... LIBRARIES target... SOURCES file... TESTS file...)
#
# One folder of src/ = one static library px_<name>. TESTS are files of tests/unit/<name>/; those of
# all layers are linked into the one test program. tests/lint/ checks that no file includes a layer
# that is not in DEPENDS, directly or through another layer. FAST is for layers whose time readers
# feel: optimised for speed also where the rest of the build is for size, and with 128-bit vectors.
function(px_layer name)
  cmake_parse_arguments(ARG "FAST" "" "DEPENDS;LIBRARIES;SOURCES;TESTS" ${ARGN})
  add_library(px_${name} STATIC ${ARG_SOURCES})
  set_target_properties(px_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(px_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(px_${name} PRIVATE px_options)
  if(ARG_FAST)
    target_compile_options(px_${name} PRIVATE
      $<$<NOT:$<CONFIG:Debug>>:-O3> $<$<BOOL:${EMSCRIPTEN}>:-msimd128>)
  endif()
  foreach(layer IN LISTS ARG_DEPENDS)
    target_link_libraries(px_${name} PUBLIC px_${layer})
  endforeach()
  target_link_libraries(px_${name} PUBLIC ${ARG_LIBRARIES})
  list(TRANSFORM ARG_TESTS PREPEND ${PROJECT_SOURCE_DIR}/tests/unit/${name}/)
  set_property(GLOBAL APPEND PROPERTY PX_TEST_SOURCES ${ARG_TESTS})
  set_property(GLOBAL APPEND PROPERTY PX_TEST_LAYERS px_${name})
endfunction()
