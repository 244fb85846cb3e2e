import Domain

extension Wording {
  /// A finding in a sentence that says what it is about; a rule without one does not compile.
  public func sentence(of finding: Finding) -> String {
    typealias Sentence = Phrase.Findings
    return switch finding.problem {
    case .cellAmbiguous(let amount):
      self(
        Sentence.cellAmbiguous(
          finding.subject.code, printed: amount.text,
          readings: amount.readings.map { self.amount($0.value) }.joined(separator: " / ")))
    case .cellProbable(let amount):
      self(
        Sentence.cellProbable(
          finding.subject.code, printed: amount.text,
          reading: amount.readings.first.map { self.amount($0.value) } ?? "",
          others: amount.readings.dropFirst().map { self.amount($0.value) }
            .joined(separator: " / ")))
    case .periodAmbiguous(let period):
      self(
        Sentence.periodAmbiguous(
          finding.subject.code, printed: period.text, readings: readings(of: period)))
    case .documentsDiffer(let label, let first, let second):
      self(Sentence.documentsDiffer(label, first: first, second: second))
    case .cellUnreadable(printed: ""):
      self(Sentence.cellEmpty(finding.subject.code))
    case .cellUnreadable(let printed): unreadable(printed, finding.subject)
    case .sumOpen(let group, let plan, let printed, let counted, let gap):
      self(
        Sentence.sumOpen(
          Sentence.summed(group, of: plan), printed: printed, sum: sum(counted),
          gap: signedRange(gap)))
    case .columnsSwapped(let columns):
      self(
        Sentence.columnsSwapped(
          finding.subject.code,
          columns: columns.map { self(Sentence.swapped($0)) }.joined(separator: ", ")))
    case .functionLetters(let name, let gaps):
      self(Sentence.functionLetters(self(name), gaps: gaps))
    case .claimsUnsettled(let name, let stakeholders):
      self(
        Sentence.claimsUnsettled(
          self(name), stakeholders: stakeholders.map(\.rawValue).joined(separator: ", ")))
    case .stakeholderIncomplete(let name):
      self(Phrase.Stakeholders.addedInRoom(self(name)))
    }
  }

  private func unreadable(_ printed: String, _ subject: FindingSubject) -> String {
    switch subject {
    case .line(let code): self(Phrase.Findings.cellUnreadable(code.rawValue, printed: printed))
    case .plan, .group, .action, .activity, .indicator, .function, .link, .stakeholder, .document,
      .fact:
      self(Phrase.Findings.totalUnreadable(subject.code, printed: printed))
    }
  }

  /// A sum, with the layer it is reckoned from unless that is what the print can mean.
  private func sum(_ counted: CountedAmount) -> String {
    let layer =
      switch counted.layer {
      case .interpreted: String?.none
      case .printed, .reconciled, .mixed: self(Phrase.Budget.layer(counted.layer))
      }
    let all = counted.holdsProbable ? self(Phrase.Findings.held(range(counted.widest))) : nil
    let notes = [layer, all].compactMap(\.self)
    return notes.isEmpty
      ? range(counted.range) : "\(range(counted.range)) (\(listed(notes)))"
  }

  /// A finding with what there is to do about it before the sentence.
  public func remark(on finding: Finding) -> String {
    let sentence = sentence(of: finding)
    return switch finding.rule.remedy {
    case .original: self(Phrase.Findings.checkOriginal(sentence))
    case .meeting: self(Phrase.Findings.decideInMeeting(sentence))
    case .completing: sentence
    }
  }
}

extension Phrase {
  /// What rules found in the data, one sentence for each rule.
  enum Findings {
    /// What to do about print that is in doubt; the program never says that it is an error.
    static func checkOriginal(_ sentence: String) -> Bilingual {
      Bilingual(
        fr: "à vérifier sur l’original : \(sentence)",
        en: "to be checked against the original: \(sentence)")
    }

    /// What to do where documents contradict each other.
    static func decideInMeeting(_ sentence: String) -> Bilingual {
      Bilingual(
        fr: "à trancher en séance : \(sentence)", en: "for a meeting to decide: \(sentence)")
    }

    static func cellAmbiguous(_ line: String, printed: String, readings: String) -> Bilingual {
      Bilingual(
        fr: "ligne \(line), « \(printed) » se lit \(readings)",
        en: "line \(line), “\(printed)” reads \(readings)")
    }

    static func cellProbable(
      _ line: String, printed: String, reading: String, others: String
    ) -> Bilingual {
      Bilingual(
        fr: "ligne \(line), « \(printed) » se lit sans doute \(reading), autrement \(others)",
        en: "line \(line), “\(printed)” probably reads \(reading), otherwise \(others)")
    }

    static func periodAmbiguous(
      _ line: String, printed: String, readings: String
    ) -> Bilingual {
      Bilingual(
        fr: "ligne \(line), la période « \(printed) » se lit \(readings)",
        en: "line \(line), the period “\(printed)” reads \(readings)")
    }

    /// The two sides, each with its place, and no word on which is right.
    static func documentsDiffer(
      _ label: Bilingual, first: Doubt.Side, second: Doubt.Side
    ) -> Bilingual {
      Bilingual(
        fr: "\(label.fr) : \(first.text.fr)\(place(first, .french)) ; "
          + "\(second.text.fr)\(place(second, .french))",
        en: "\(label.en): \(first.text.en)\(place(first, .english)); "
          + "\(second.text.en)\(place(second, .english))")
    }

    private static func place(_ side: Doubt.Side, _ language: Language) -> String {
      side.citation.isEmpty ? "" : " [\(Wording(language).text(of: side.citation))]"
    }

    static func cellUnreadable(_ line: String, printed: String) -> Bilingual {
      Bilingual(
        fr: "ligne \(line), « \(printed) » ne se lit pas comme un montant",
        en: "line \(line), “\(printed)” cannot be read as an amount")
    }

    static func totalUnreadable(_ whole: String, printed: String) -> Bilingual {
      Bilingual(
        fr: "total de \(whole), « \(printed) » ne se lit pas comme un montant",
        en: "total of \(whole), “\(printed)” cannot be read as an amount")
    }

    static func cellEmpty(_ line: String) -> Bilingual {
      Bilingual(
        fr: "ligne \(line), aucun montant imprimé", en: "line \(line), no amount is printed")
    }

    /// What is summed, and of which plan: `Prévention (plan du Lualaba)`, or the plan as a whole.
    static func summed(_ group: Bilingual?, of plan: Bilingual) -> Bilingual {
      guard let group else { return plan }
      return Bilingual(fr: "\(group.fr) (\(plan.fr))", en: "\(group.en) (\(plan.en))")
    }

    static func sumOpen(
      _ name: Bilingual, printed: String, sum: String, gap: String
    ) -> Bilingual {
      Bilingual(
        fr: "\(name.fr) : imprimé \(printed), somme \(sum), écart \(gap)",
        en: "\(name.en): printed \(printed), sum \(sum), gap \(gap)")
    }

    /// A sum holds probable readings; what all listed readings give.
    static func held(_ range: String) -> Bilingual {
      Bilingual(
        fr: "lectures probables retenues, toutes lectures \(range)",
        en: "probable readings held, all readings \(range)")
    }

    static func columnsSwapped(_ activity: String, columns: String) -> Bilingual {
      Bilingual(fr: "activité \(activity) : \(columns)", en: "activity \(activity): \(columns)")
    }

    /// What is printed under a heading that is not its own: `cibles sous « Indicateurs »`.
    static func swapped(_ column: SwappedColumn) -> Bilingual {
      let things = Phrase.Budget.kind(column.kind)
      return Bilingual(
        fr: "\(things.fr.lowercased()) sous « \(column.printedColumn) »",
        en: "\(things.en.lowercased()) under “\(column.printedColumn)”")
    }

    static func functionLetters(_ name: String, gaps: Set<FunctionGap>) -> Bilingual {
      let words = FunctionGap.allCases.filter(gaps.contains).map(word)
      return Bilingual(
        fr: "fonction \(name) : \(words.map(\.fr).joined(separator: ", "))",
        en: "function \(name): \(words.map(\.en).joined(separator: ", "))")
    }

    private static func word(_ gap: FunctionGap) -> Bilingual {
      switch gap {
      case .noAccountable: Bilingual(fr: "sans A", en: "no A")
      case .severalAccountable: Bilingual(fr: "plusieurs A", en: "several A")
      case .noResponsible: Bilingual(fr: "sans R", en: "no R")
      }
    }

    static func claimsUnsettled(_ name: String, stakeholders: String) -> Bilingual {
      Bilingual(
        fr: "fonction \(name) : les documents désignent \(stakeholders)",
        en: "function \(name): the documents name \(stakeholders)")
    }
  }
}
