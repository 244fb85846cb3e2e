import Wording

/// A form that holds what has been typed until it is saved: who leaves it is warned once.
protocol TypedForm: AnyObject {
  /// Whether anything differs from what the form began with.
  var isDirty: Bool { get }
  /// A sentence over the whole form.
  var notice: String? { get set }
}

extension TypedForm {
  /// Leaves the form, or warns that something would be lost.
  func leave(_ surroundings: Surroundings) -> [Effect] {
    guard isDirty, leaving(surroundings) == nil else { return [.close, .forgetDraft] }
    notice = surroundings.wording(Phrase.Form.unsaved)
    return []
  }

  /// The question that stands over the form while it warns.
  func leaving(_ surroundings: Surroundings) -> Question? {
    notice == surroundings.wording(Phrase.Form.unsaved) ? .giveUp : nil
  }
}

extension ItemForm: TypedForm {}
extension RecordForm: TypedForm {}
