using System.Diagnostics;

namespace Kuber.Machinery.Trees;

/// <summary>
/// An immutable JSON value: the tree that patches, apply and custom resources work on. Small values live in the struct
/// itself; lists and maps are shared between a tree and its edited copies. <c>default</c> is <c>null</c>.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct ApiValue : IEquatable<ApiValue>
{
    private static readonly object BooleanTag = new();
    private static readonly object IntegerTag = new();
    private static readonly object DoubleTag = new();

    private readonly object? content;
    private readonly long bits;

    private ApiValue(object? content, long bits)
    {
        this.content = content;
        this.bits = bits;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static ApiValue Null => default;

    /// <summary>A list without items.</summary>
    public static ApiValue EmptyList { get; } = new(Array.Empty<ApiValue>(), 0);

    /// <summary>A map without entries.</summary>
    public static ApiValue EmptyMap { get; } = new(ApiValueMap.Empty, 0);

    /// <summary>What it holds.</summary>
    public ApiValueKind Kind => content switch
    {
        null => ApiValueKind.Null,
        string => ApiValueKind.Text,
        ApiValueMap => ApiValueKind.Map,
        ApiValue[] => ApiValueKind.List,
        _ when ReferenceEquals(content, IntegerTag) => ApiValueKind.Integer,
        _ when ReferenceEquals(content, BooleanTag) => ApiValueKind.Boolean,
        _ => ApiValueKind.Double,
    };

    /// <summary>Whether it is <c>null</c>.</summary>
    public bool IsNull => content is null;

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => content is ApiValueMap;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => content is ApiValue[];

    /// <summary>Whether it is a text.</summary>
    public bool IsText => content is string;

    /// <summary>Whether it is neither a list nor a map.</summary>
    public bool IsScalar => content is not (ApiValueMap or ApiValue[]);

    /// <summary>The text; null where it is none.</summary>
    public string? Text => content as string;

    /// <summary>The map; null where it is none.</summary>
    public ApiValueMap? Map => content as ApiValueMap;

    /// <summary>The items; empty where it is no list.</summary>
    public ReadOnlySpan<ApiValue> Items => content as ApiValue[];

    /// <summary>The integer; 0 where it is none.</summary>
    public long Integer => ReferenceEquals(content, IntegerTag) ? bits : 0;

    /// <summary>The truth value; false where it is none.</summary>
    public bool Boolean => ReferenceEquals(content, BooleanTag) && bits != 0;

    /// <summary>The number, integer or not; 0 where it is none.</summary>
    public double Double => ReferenceEquals(content, DoubleTag) ? BitConverter.Int64BitsToDouble(bits) : Integer;

    /// <summary>Number of items or entries; 0 for anything else.</summary>
    public int Count => content switch { ApiValue[] items => items.Length, ApiValueMap map => map.Count, _ => 0 };

    /// <summary>The value of a key; <c>null</c> where it is no map or has no such key.</summary>
    public ApiValue this[string key] => content is ApiValueMap map && map.TryGet(key, out var value) ? value : default;

    /// <summary>A text, or <c>null</c>.</summary>
    public static ApiValue Of(string? text) => new(text, 0);

    /// <summary>An integer.</summary>
    public static ApiValue Of(long number) => new(IntegerTag, number);

    /// <summary>A number.</summary>
    public static ApiValue Of(double number) => new(DoubleTag, BitConverter.DoubleToInt64Bits(number));

    /// <summary>A truth value.</summary>
    public static ApiValue Of(bool flag) => new(BooleanTag, flag ? 1 : 0);

    /// <summary>A map.</summary>
    public static ApiValue Of(ApiValueMap map) => new(map, 0);

    /// <summary>A map of the entries, which must have different keys.</summary>
    public static ApiValue MapOf(params ReadOnlySpan<(string Key, ApiValue Value)> entries)
    {
        var builder = new ApiValueMap.Builder(entries.Length);
        foreach (var (key, value) in entries)
        {
            builder.Set(key, value);
        }

        return new(builder.ToMap(), 0);
    }

    /// <summary>A list of the items.</summary>
    public static ApiValue ListOf(params ReadOnlySpan<ApiValue> items) => items.IsEmpty ? EmptyList : new(items.ToArray(), 0);

    /// <summary>A list that takes over the array: the caller must not change it afterwards.</summary>
    internal static ApiValue Own(ApiValue[] items) => new(items, 0);

    /// <summary>Whether the map has the key.</summary>
    public bool Has(string key) => content is ApiValueMap map && map.TryGet(key, out _);

    /// <summary>The value at a path of keys; <c>null</c> where a part is missing.</summary>
    public ApiValue At(params ReadOnlySpan<string> path)
    {
        var value = this;
        foreach (var key in path)
        {
            value = value[key];
        }

        return value;
    }

    /// <summary>A text becomes a value.</summary>
    public static implicit operator ApiValue(string? text) => Of(text);

    /// <summary>An integer becomes a value.</summary>
    public static implicit operator ApiValue(long number) => Of(number);

    /// <summary>A truth value becomes a value.</summary>
    public static implicit operator ApiValue(bool flag) => Of(flag);

    /// <summary>Whether both are the same node: equal without looking.</summary>
    public bool IsSame(ApiValue other) => ReferenceEquals(content, other.content) && bits == other.bits;

    /// <summary>Deep comparison; the order of keys does not count, an integer differs from an equal double.</summary>
    public bool Equals(ApiValue other)
    {
        if (IsSame(other))
        {
            return true;
        }

        switch (content)
        {
            case string text:
                return other.content is string otherText && text == otherText;
            case ApiValueMap map:
                return other.content is ApiValueMap otherMap && map.Equals(otherMap);
            case ApiValue[] items:
                return other.content is ApiValue[] otherItems && items.AsSpan().SequenceEqual(otherItems);
            default:
                return ReferenceEquals(content, DoubleTag) && ReferenceEquals(other.content, DoubleTag) && Double.Equals(other.Double);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => content switch
    {
        null => 0,
        string text => text.GetHashCode(StringComparison.Ordinal),
        ApiValueMap map => map.GetHashCode(),
        ApiValue[] items => items.Aggregate(items.Length, (hash, item) => HashCode.Combine(hash, item)),
        _ => bits.GetHashCode(),
    };

    /// <summary>The JSON text, keys sorted.</summary>
    public override string ToString() => ApiValueJson.ToText(this);

    /// <summary>Deep comparison.</summary>
    public static bool operator ==(ApiValue left, ApiValue right) => left.Equals(right);

    /// <summary>Deep comparison.</summary>
    public static bool operator !=(ApiValue left, ApiValue right) => !left.Equals(right);
}
