# px_embed(out HEADER header FUNCTION name [ROOT folder] FILES path...)
#
# Sets `out` to a generated .cpp that defines `std::string_view px::<name>(std::string_view path)`
# (declared in `header`) over the bytes of <folder>/<path>; the folder is assets/ if not given.
# Runs at build time, again when a file changes; needs nothing but CMake.
function(px_embed out)
  cmake_parse_arguments(ARG "" "HEADER;FUNCTION;ROOT" "FILES" ${ARGN})
  if(NOT ARG_ROOT)
    set(ARG_ROOT ${PROJECT_SOURCE_DIR}/assets)
  endif()
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${out}.cpp)
  list(TRANSFORM ARG_FILES PREPEND ${ARG_ROOT}/ OUTPUT_VARIABLE inputs)
  string(REPLACE ";" "|" names "${ARG_FILES}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DHEADER=${ARG_HEADER} -DFUNCTION=${ARG_FUNCTION}
            -DROOT=${ARG_ROOT} "-DFILES=${names}"
            -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding assets: ${out}"
    VERBATIM)
  set(${out} ${output} PARENT_SCOPE)
endfunction()
