#pragma once

namespace leibniz::evaluation {

/// Keeps one object of any type; asked for one of another type, it makes that instead.
class kept_object {
 public:
  constexpr kept_object() = default;
  constexpr kept_object(kept_object const&) {}  // a copy begins anew
  constexpr kept_object& operator=(kept_object const&) { return *this; }
  constexpr ~kept_object() {
    if (object_ != nullptr) destroy_(object_);
  }

  template <class T>
  T& get() {
    if (destroy_ != destroy<T>) {
      if (object_ != nullptr) destroy_(object_);
      object_ = nullptr;
      object_ = new T;
      destroy_ = destroy<T>;
    }
    return *static_cast<T*>(object_);
  }

 private:
  template <class T>
  static void destroy(void* object) {
    delete static_cast<T*>(object);
  }

  void* object_ = nullptr;
  void (*destroy_)(void*) = nullptr;
};

}  // namespace leibniz::evaluation
