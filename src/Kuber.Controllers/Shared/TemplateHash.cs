using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>The name of a revision of a pod template.</summary>
internal static class TemplateHash
{
    /// <summary>A hash of the template's protobuf form, which is the same wherever and whenever it is made.</summary>
    public static string Of(PodTemplateSpec template, int? collisionCount) => SafeHash.Of(ApiCodec.EncodeProtoBody(template), collisionCount);
}
