using System.Buffers.Text;
using System.Text;

namespace Samsyn.Medicines.Demo;

/// <summary>One file in Samsyn's own layout (profile <c>samsyn</c>), written straight to UTF-8.</summary>
/// <remarks>What stays the same over an order (person, indication, order, batch) is written once and copied to each of its rows.</remarks>
sealed class EventFile : IDisposable
{
    public const string Header =
        "source_id,kind,time,organisation,product,product_name,atc,substance,strength,form,route,quantity,unit,packages,ddd,cost,net_cost,currency,"
        + "person,birth_date,sex,indication,order_id,batch,reason\n";

    const int MostBytesInRow = 1024;

    readonly Stream _stream;
    readonly byte[] _buffer = new byte[1 << 18];
    readonly byte[] _prefix;
    readonly byte[] _order = new byte[160];
    int _at;
    int _orderLength;

    /// <param name="stream">Closed with the file.</param>
    /// <param name="name">Begins every source id, so that none stands in two files.</param>
    public EventFile(Stream stream, string name)
    {
        _stream = stream;
        _prefix = Encoding.ASCII.GetBytes(name + "-");
        Copy(Encoding.ASCII.GetBytes(Header));
    }

    public long Rows { get; private set; }

    /// <summary>What the following rows share: nobody's order, from stock.</summary>
    public void Order(ReadOnlySpan<byte> orderId, ReadOnlySpan<byte> batch)
    {
        ",,,,"u8.CopyTo(_order);
        _orderLength = 4;
        OrderTail(orderId, batch);
    }

    /// <summary>What the following rows share: a person's order.</summary>
    public void Order(TestPerson person, ReadOnlySpan<byte> indication, ReadOnlySpan<byte> orderId, ReadOnlySpan<byte> batch)
    {
        person.WriteNumber(_order);
        _order[12] = (byte)',';
        WriteDate(_order.AsSpan(13), person.Born);
        (_order[23], _order[24], _order[25]) = ((byte)',', person.Woman ? (byte)'F' : (byte)'M', (byte)',');
        indication.CopyTo(_order.AsSpan(26));
        _orderLength = 26 + indication.Length;
        _order[_orderLength++] = (byte)',';
        OrderTail(orderId, batch);
    }

    /// <summary>One event.</summary>
    /// <param name="kind">As it is written: hand-out.</param>
    /// <param name="date">As it is written: 2025-03-04.</param>
    /// <param name="minute">Of the day.</param>
    /// <param name="quantity">Hundredths of units.</param>
    /// <param name="cost">Öre, list price.</param>
    /// <param name="netCost">Öre, net price.</param>
    public void Write(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> date, int minute, ReadOnlySpan<byte> organisation, ProductText product,
        long quantity, long cost, long netCost, ReadOnlySpan<byte> reason)
    {
        if (_buffer.Length - _at < MostBytesInRow) Flush();
        Copy(_prefix);
        Number(++Rows, 8);
        Comma();
        Copy(kind);
        Comma();
        Copy(date);
        _buffer[_at++] = (byte)'T';
        Number(minute / 60, 2);
        _buffer[_at++] = (byte)':';
        Number(minute % 60, 2);
        Copy(":00,"u8);
        Copy(organisation);
        Copy(product.BeforeQuantity);
        Decimal(quantity, 2);
        Copy(product.Unit);
        Decimal((quantity * 10_000 + product.Pack / 2) / product.Pack, 6);
        Comma();
        if (product.DddPerUnit is { } ddd) Decimal(quantity * ddd, 6);
        Comma();
        Decimal(cost, 2);
        Comma();
        Decimal(netCost, 2);
        Copy(",SEK,"u8);
        Copy(_order.AsSpan(0, _orderLength));
        Copy(reason);
        _buffer[_at++] = (byte)'\n';
    }

    public static void WriteDate(Span<byte> to, DateOnly date)
    {
        Utf8Formatter.TryFormat(date.Year, to, out _);
        Utf8Formatter.TryFormat(date.Month, to[5..], out _, new('D', 2));
        Utf8Formatter.TryFormat(date.Day, to[8..], out _, new('D', 2));
        to[4] = to[7] = (byte)'-';
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    void OrderTail(ReadOnlySpan<byte> orderId, ReadOnlySpan<byte> batch)
    {
        orderId.CopyTo(_order.AsSpan(_orderLength));
        _order[_orderLength += orderId.Length] = (byte)',';
        batch.CopyTo(_order.AsSpan(++_orderLength));
        _order[_orderLength += batch.Length] = (byte)',';
        _orderLength++;
    }

    void Flush()
    {
        _stream.Write(_buffer, 0, _at);
        _at = 0;
    }

    void Comma() => _buffer[_at++] = (byte)',';

    void Copy(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_at));
        _at += bytes.Length;
    }

    void Number(long value, byte digits)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_at), out var written, new('D', digits));
        _at += written;
    }

    /// <summary>A number in units of 10^−decimals, without zeros at the end.</summary>
    void Decimal(long value, byte decimals)
    {
        var scale = decimals == 2 ? 100 : 1_000_000;
        var (whole, rest) = Math.DivRem(value, scale);
        Utf8Formatter.TryFormat(whole, _buffer.AsSpan(_at), out var written);
        _at += written;
        if (rest == 0) return;
        _buffer[_at++] = (byte)'.';
        Number(rest, decimals);
        while (_buffer[_at - 1] == (byte)'0') _at--;
    }
}
