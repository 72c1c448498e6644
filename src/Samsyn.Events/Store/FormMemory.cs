namespace Samsyn.Events.Store;

/// <summary>Remembers which forms were delivered while the manifest stays the same.</summary>
sealed class FormMemory
{
    volatile Remembered? _last;

    public IReadOnlyList<DeliveredForm>? Find(string mark) => _last is { } last && last.Mark == mark ? last.Forms : null;
    public void Keep(string mark, IReadOnlyList<DeliveredForm> forms) => _last = new(mark, forms);

    sealed record Remembered(string Mark, IReadOnlyList<DeliveredForm> Forms);
}
