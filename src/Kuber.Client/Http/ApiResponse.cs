using Kuber.Api.Runtime;

namespace Kuber.Client.Http;

/// <summary>The body of an answer.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="IsProtobuf">Whether they are protobuf; JSON otherwise.</param>
internal readonly record struct ApiResponse(byte[] Body, bool IsProtobuf)
{
    /// <summary>Reads the body as a message.</summary>
    public T Decode<T>()
        where T : class, IApiMessage<T> => IsProtobuf ? ApiCodec.DecodeProto<T>(Body) : ApiCodec.DecodeJson<T>(Body);

    /// <summary>Reads the body as a list of messages.</summary>
    public ObjectList<T> DecodeList<T>()
        where T : class, IApiMessage<T> => IsProtobuf ? ListDecoder.Protobuf<T>(Body) : ListDecoder.Json<T>(Body);
}
