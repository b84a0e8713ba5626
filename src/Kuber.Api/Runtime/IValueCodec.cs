namespace Kuber.Api.Runtime;

/// <summary>How a list or map reads and writes its items. Implemented by structs without fields, so that calls are direct.</summary>
public interface IValueCodec<T>
{
    /// <summary>Reads a value; <c>null</c> reads as the zero value.</summary>
    static abstract T ReadJson(ref JsonDecoder decoder);

    /// <summary>Writes a value.</summary>
    static abstract void WriteJson(JsonEncoder encoder, T value);

    /// <summary>Reads a value behind its tag.</summary>
    static abstract T ReadProto(ref ProtoDecoder decoder);

    /// <summary>Writes a value in front of what is written already, without its tag.</summary>
    static abstract void WriteProto(ProtoEncoder encoder, T value);

    /// <summary>The protobuf wire type of a value.</summary>
    static abstract int WireType { get; }

    /// <summary>What a map holds for a key whose entry carries no value.</summary>
    static abstract T Zero { get; }
}
