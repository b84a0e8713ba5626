using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Http;

/// <summary>The kind that a request's body has to be.</summary>
internal interface IBodyKind
{
    /// <summary>The API group.</summary>
    string Group { get; }

    /// <summary>The API version, such as <c>v1</c>.</summary>
    string Version { get; }

    /// <summary><c>v1</c> or <c>group/v1</c>.</summary>
    string ApiVersion { get; }

    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Whether a body has to name its kind and version; else they are taken from the path.</summary>
    bool IsNamed { get; }

    /// <summary>Reads JSON.</summary>
    object DecodeJson(ReadOnlySpan<byte> json, JsonDecodeIssues issues);

    /// <summary>Reads a bare protobuf message.</summary>
    object DecodeProtobuf(ReadOnlySpan<byte> message);

    /// <summary>The failure of a body that names another kind.</summary>
    StatusException Mismatch(string apiVersion, string kind);
}
