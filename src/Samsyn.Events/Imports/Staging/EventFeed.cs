using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Samsyn.Events.Imports.Staging;

/// <summary>Makes the checked events of a file a table that DuckDB reads, <c>feed()</c>: each of its threads fills its own chunks, nothing waits in between.</summary>
/// <remarks>The library's own table functions take a value at a time and one thread; at millions of rows that is most of the work.</remarks>
sealed unsafe partial class EventFeed : IDisposable
{
    readonly Action<DuckDBDataChunk> _fill;
    GCHandle _self;
    ExceptionDispatchInfo? _failure;

    /// <param name="connection">Where the table is to be found.</param>
    /// <param name="fill">Fills an empty chunk; leaves it empty at the end. Called by several threads at once.</param>
    public EventFeed(DuckDBConnection connection, Action<DuckDBDataChunk> fill)
    {
        _fill = fill;
        _self = GCHandle.Alloc(this);
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, "feed");
        NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(_self), null);
        NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
        NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Begin);
        NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Fill);
        var state = NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection.NativeConnection, function);
        NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        if (state != DuckDBState.Success) throw new InvalidOperationException("DuckDB did not take the table of events.");
    }

    /// <summary>Throws what stopped the filling, if anything did: DuckDB itself only knows that it stopped.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    public void Dispose()
    {
        if (_self.IsAllocated) _self.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Bind(IntPtr info)
    {
        foreach (var (name, type) in StagedColumns.All)
            using (var logical = Logical(type)) NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, name, logical);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Begin(IntPtr info) => SetMaxThreads(info, (ulong)Environment.ProcessorCount);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Fill(IntPtr info, IntPtr chunk)
    {
        var feed = (EventFeed)GCHandle.FromIntPtr(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(info)).Target!;
        try
        {
            feed._fill(new DuckDBDataChunk(chunk));
        }
        catch (Exception e) // must not reach native code; told by ThrowIfFailed
        {
            feed._failure ??= ExceptionDispatchInfo.Capture(e);
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, "The reading stopped.");
        }
    }

    static DuckDBLogicalType Logical(string type) => type.StartsWith("DECIMAL", StringComparison.Ordinal)
        ? NativeMethods.LogicalType.DuckDBCreateDecimalType(18, Store.SegmentColumns.AmountDecimals)
        : NativeMethods.LogicalType.DuckDBCreateLogicalType(type switch
        {
            "UUID" => DuckDBType.Uuid, "VARCHAR" => DuckDBType.Varchar, "INTEGER" => DuckDBType.Integer, "TINYINT" => DuckDBType.TinyInt, "SMALLINT" => DuckDBType.SmallInt,
            "BIGINT" => DuckDBType.BigInt, "UBIGINT" => DuckDBType.UnsignedBigInt, "DATE" => DuckDBType.Date, "TIMESTAMP" => DuckDBType.Timestamp, "BOOLEAN" => DuckDBType.Boolean,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        });

    /// <summary>Not among the library's bindings.</summary>
    [LibraryImport("duckdb", EntryPoint = "duckdb_init_set_max_threads")]
    private static partial void SetMaxThreads(IntPtr info, ulong threads);
}
