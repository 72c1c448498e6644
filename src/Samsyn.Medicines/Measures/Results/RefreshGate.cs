namespace Samsyn.Medicines.Measures.Results;

/// <summary>Lets one refresh of this process work at a time. Of several servers the second one's insert of the same line fails, and it tries again later.</summary>
sealed class RefreshGate : IDisposable
{
    readonly SemaphoreSlim _one = new(1);

    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        return new Pass(_one);
    }

    public void Dispose() => _one.Dispose();

    sealed class Pass(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
