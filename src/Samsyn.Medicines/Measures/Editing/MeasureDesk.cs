using Samsyn.Kernel.Content;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Where measures are edited: takes what was written, checks it, saves it, and has it confirmed by somebody else.</summary>
sealed class MeasureDesk(MeasureFolder folder, ContentFiles files, MeasureTrial trial)
{
    const string Saved = "measure.saved";

    /// <summary>The file as it stands; null: there is none of that code.</summary>
    public string? TextOf(string code) => MeasureCode.IsValid(code) ? folder.TextOf("measures", code) : null;

    /// <param name="version">Of the text that was edited; "" for a new measure.</param>
    /// <returns>What became of it; a measure with problems is not saved.</returns>
    public async Task<SaveResult> Save(string code, string text, string version, Actor actor, CancellationToken cancel)
    {
        if (!MeasureCode.IsValid(code)) return new([new(code + ".yaml", 0, "code-shape", [code])], null, null);
        var (measure, problems) = await trial.Check(code, text, cancel);
        if (measure is null) return new(problems, null, null);
        var stamped = MeasureAuthorship.Saved(text, TextOf(code), actor.Name);
        var theirs = await files.Save("measures", code, stamped, version, actor, Saved, cancel);
        return new([], theirs, theirs is null ? null : await files.LastSaved("measures", code, Saved, cancel) is { } last ? (last.Name, last.AtUtc) : null);
    }

    /// <summary>Whether someone may confirm the measure as checked: not who wrote it, and not who saved it last.</summary>
    public async Task<bool> MayCheck(string code, Actor actor, CancellationToken cancel) =>
        TextOf(code) is { } text && DraftReader.Read(text) is { } draft
        && MeasureAuthorship.MayCheck(draft, actor.Name, await files.LastSaved("measures", code, Saved, cancel) is { } last && last.PersonId == actor.PersonId);

    /// <returns>Null: it is confirmed. Else the text that somebody has written meanwhile.</returns>
    public Task<string?> Confirm(string code, string version, Actor actor, CancellationToken cancel) =>
        files.Save("measures", code, MeasureAuthorship.Checked(TextOf(code)!, actor.Name), version, actor, "measure.checked", cancel);
}

/// <summary>What became of a save.</summary>
/// <param name="Problems">Why it was not saved; empty: it was, or somebody was faster.</param>
/// <param name="Theirs">The text that somebody has saved meanwhile; null: nobody has.</param>
/// <param name="By">Who, and when, where it is known.</param>
sealed record SaveResult(IReadOnlyList<ContentProblem> Problems, string? Theirs, (string Name, DateTime AtUtc)? By)
{
    public bool IsSaved => Problems.Count == 0 && Theirs is null;
}
