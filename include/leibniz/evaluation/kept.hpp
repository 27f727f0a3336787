#pragma once

namespace leibniz::evaluation {

/// Keeps an object of each type that it was asked for: while one is written, another may be read.
class kept_objects {
 public:
  constexpr kept_objects() = default;
  constexpr kept_objects(kept_objects const&) {}  // a copy begins anew
  constexpr kept_objects& operator=(kept_objects const&) { return *this; }
  constexpr ~kept_objects() {
    while (first_ != nullptr) {
      entry* const done = first_;
      first_ = done->next;
      done->destroy(done);
    }
  }

  template <class T>
  T& get() {
    for (entry* e = first_; e != nullptr; e = e->next)
      if (e->destroy == destroy<T>) return static_cast<entry_of<T>*>(e)->object;
    auto* const made = new entry_of<T>(first_);
    first_ = made;
    return made->object;
  }

 private:
  struct entry {
    entry* next;
    void (*destroy)(entry*);
  };
  template <class T>
  struct entry_of : entry {
    explicit entry_of(entry* others) : entry{others, kept_objects::destroy<T>} {}
    T object;  // of no value until it is written
  };
  template <class T>
  static void destroy(entry* e) {
    delete static_cast<entry_of<T>*>(e);
  }

  entry* first_ = nullptr;
};

}  // namespace leibniz::evaluation
