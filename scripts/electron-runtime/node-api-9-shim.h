// Node-API 9 refuses persistent references to strings, which better-sqlite3 13 keeps. Forced in front of its sources,
// this boxes a refused value in a one-element array and takes it out again on reading.
#pragma once
#include <node_api.h>
#include <mutex>
#include <unordered_set>

namespace node_api_9_shim {

struct Boxed {
  std::mutex mutex;
  std::unordered_set<napi_ref> references;
};

// Never destroyed: references are still released while the process's static objects go.
inline Boxed& boxed() {
  static Boxed* instance = new Boxed();
  return *instance;
}

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_status status = napi_create_reference(env, value, count, result);
  if (status == napi_ok) return status;
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status != napi_ok) return status;
  std::lock_guard<std::mutex> guard(boxed().mutex);
  boxed().references.insert(*result);
  return napi_ok;
}

inline napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  {
    std::lock_guard<std::mutex> guard(boxed().mutex);
    if (boxed().references.count(reference) == 0) return status;
  }
  return napi_get_element(env, *result, 0, result);
}

inline napi_status delete_reference(node_api_basic_env env, napi_ref reference) {
  {
    std::lock_guard<std::mutex> guard(boxed().mutex);
    boxed().references.erase(reference);
  }
  return napi_delete_reference(const_cast<napi_env>(env), reference);
}

}  // namespace node_api_9_shim

#define napi_create_reference node_api_9_shim::create_reference
#define napi_get_reference_value node_api_9_shim::get_reference_value
#define napi_delete_reference node_api_9_shim::delete_reference
