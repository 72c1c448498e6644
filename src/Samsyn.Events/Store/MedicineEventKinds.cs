namespace Samsyn.Events.Store;

/// <summary>The kinds of event as written words, in the order of a medicine's way.</summary>
public static class MedicineEventKinds
{
    static readonly string[] Words = ["purchase", "prescribe", "dispense", "administer", "hand-out", "return", "discard"];

    public static IReadOnlyList<MedicineEventKind> All { get; } = Enum.GetValues<MedicineEventKind>();

    public static string Word(this MedicineEventKind kind) => Words[(int)kind];

    public static bool TryParse(string word, out MedicineEventKind kind)
    {
        var index = Array.IndexOf(Words, word);
        kind = index < 0 ? default : (MedicineEventKind)index;
        return index >= 0;
    }
}
