using Kuber.Api.Meta.V1;

namespace Kuber.Api.Runtime;

/// <summary>What the generator adds to every record marked with <see cref="ApiMessageAttribute"/>.</summary>
public interface IApiMessage<TSelf>
    where TSelf : class, IApiMessage<TSelf>
{
    /// <summary>The message with every field at its zero value.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>The fields and their rules.</summary>
    static abstract MessageSchema MessageSchema { get; }

    /// <summary>The group, version and kind of a message that travels on its own; null for others.</summary>
    static abstract GroupVersionKind? TypeGroupVersionKind { get; }

    /// <summary>Reads the message; the decoder stands before its value.</summary>
    static abstract TSelf ReadJson(ref JsonDecoder decoder);

    /// <summary>
    /// Reads the fields that the text has over those of another message: messages in it likewise, all other values as a whole.
    /// Messages that JSON shows bare are read as a whole.
    /// </summary>
    /// <param name="decoder">It stands before the value.</param>
    /// <param name="over">The message that the other fields are taken from; null for an empty one.</param>
    static virtual TSelf ReadJsonOver(ref JsonDecoder decoder, TSelf? over) => TSelf.ReadJson(ref decoder);

    /// <summary>Reads the message up to the end of the current message of the decoder.</summary>
    static abstract TSelf ReadProto(ref ProtoDecoder decoder);

    /// <summary>
    /// Tells which fields differ between two versions, as JSON shows them. Null is a message that is not there. Messages that
    /// JSON shows bare are compared as one value and have no fields to tell of.
    /// </summary>
    static virtual void CompareFields(TSelf? old, TSelf? value, FieldDifferences differences)
    {
    }

    /// <summary>Writes the message.</summary>
    /// <param name="encoder">Where to.</param>
    /// <param name="withTypeMeta">Write <c>kind</c> and <c>apiVersion</c> first, if the message is a kind.</param>
    void WriteJson(JsonEncoder encoder, bool withTypeMeta);

    /// <summary>Writes the fields of the message, without tag and length.</summary>
    void WriteProto(ProtoEncoder encoder);
}
