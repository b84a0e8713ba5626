using System.Formats.Cbor;
using System.Globalization;
using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cbor;

/// <summary>Turns the data items of a reader into trees, within the limits of <see cref="ApiValueCbor"/>.</summary>
internal sealed class CborTreeReader(CborReader reader)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private int depth;

    /// <summary>Reads one data item.</summary>
    public ApiValue Read()
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return reader.ReadInt64();
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                return ReadText();
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                return Encoding.UTF8.GetString(reader.ReadByteString());
            case CborReaderState.StartArray:
                return ReadList();
            case CborReaderState.StartMap:
                return ReadMap();
            case CborReaderState.Tag:
                return ReadTagged();
            case CborReaderState.Boolean:
                return reader.ReadBoolean();
            case CborReaderState.Null:
                reader.ReadNull();
                return ApiValue.Null;
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                var number = reader.ReadDouble();
                return double.IsFinite(number) ? ApiValue.Of(number) : throw Failed("floating-point value cannot be NaN or infinite");
            case CborReaderState.SimpleValue or CborReaderState.Undefined:
                throw Failed("simple value is not recognized");
            default:
                throw Failed("unexpected end of data");
        }
    }

    private string ReadText()
    {
        if (reader.PeekState() == CborReaderState.TextString)
        {
            return Strict.GetString(reader.ReadDefiniteLengthTextStringBytes().Span);
        }

        StringBuilder text = new();
        reader.ReadStartIndefiniteLengthTextString();
        while (reader.PeekState() != CborReaderState.EndIndefiniteLengthTextString)
        {
            text.Append(Strict.GetString(reader.ReadDefiniteLengthTextStringBytes().Span));
        }

        reader.ReadEndIndefiniteLengthTextString();
        return text.ToString();
    }

    private ApiValue ReadList()
    {
        Enter();
        CheckLength(reader.ReadStartArray(), "array elements");
        List<ApiValue> items = [];
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            items.Add(Read());
            CheckLength(items.Count, "array elements");
        }

        reader.ReadEndArray();
        depth--;
        return ApiValue.ListOf([.. items]);
    }

    private ApiValue ReadMap()
    {
        Enter();
        CheckLength(reader.ReadStartMap(), "map pairs");
        ApiValueMap.Builder map = new();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            var key = Read().Text ?? throw Failed("map key is neither a text string nor a byte string");
            if (!map.Set(key, Read()))
            {
                throw Failed($"found duplicate map key {ApiValueJson.ToText(key)}");
            }

            CheckLength(map.Count, "map pairs");
        }

        reader.ReadEndMap();
        depth--;
        return ApiValue.Of(map.ToMap());
    }

    private ApiValue ReadTagged()
    {
        Enter();
        var tag = reader.ReadTag();
        var isBytes = reader.PeekState() is CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString;
        ApiValue value = tag switch
        {
            CborTag.UnsignedBigNum or CborTag.NegativeBigNum => throw Failed("big numbers are not allowed"),
            CborTag.DateTimeString => Time(Read()),
            CborTag.UnixTimeSeconds => UnixTime(Read()),
            CborTag.Base64StringLaterEncoding when isBytes => Convert.ToBase64String(reader.ReadByteString()),
            CborTag.Base64UrlLaterEncoding when isBytes => System.Buffers.Text.Base64Url.EncodeToString(reader.ReadByteString()),
            CborTag.Base16StringLaterEncoding when isBytes => Convert.ToHexString(reader.ReadByteString()),
            _ => Read(),
        };
        depth--;
        return value;
    }

    private static ApiValue Time(ApiValue value) =>
        value.Text is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : throw Failed("cannot read a time from the content of tag 0");

    private static ApiValue UnixTime(ApiValue value)
    {
        if (value.Kind is not (ApiValueKind.Integer or ApiValueKind.Double) || Math.Abs(value.Double) > 1e11)
        {
            throw Failed("cannot read a time from the content of tag 1");
        }

        var time = DateTimeOffset.UnixEpoch.AddTicks((long)(value.Double * TimeSpan.TicksPerSecond));
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }

    private void Enter()
    {
        if (++depth > ApiValueCbor.MaxDepth)
        {
            throw Failed($"exceeded max nested level {ApiValueCbor.MaxDepth}");
        }
    }

    private static void CheckLength(int? length, string what)
    {
        if (length > ApiValueCbor.MaxItems)
        {
            throw Failed($"exceeded max number of {what} {ApiValueCbor.MaxItems}");
        }
    }

    private static CborSyntaxException Failed(string why) => new("cbor: " + why);
}
