using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

internal sealed partial class ResourceHandler
{
    /// <summary>Serves a post to a subresource, or to a resource that is not stored.</summary>
    private async Task PostAsync(HttpContext http, RequestContext context, Representation representation)
    {
        var posted = core.Subresources.Posted(context);
        var body = await ReadAsync(http, context, new BodyKind(posted, core.Resources));
        var answer = await core.Operations.PostAsync(context, body);
        WarningHeaders.Set(http, context.Warnings);
        if (answer is Status status)
        {
            await ApiResponse.SendStatusAsync(http, status, representation);
            return;
        }

        var kind = answer.GetType() == posted.ObjectType ? posted : KindOf((IApiObject)answer);
        await ApiResponse.SendJsonAsync(
            http,
            201,
            representation,
            kind.EncodeJson(answer, withTypeMeta: true),
            representation.Format == WireFormat.Protobuf ? kind.EncodeProto(answer) : null);
    }

    private static KindInfo KindOf(IApiObject value)
    {
        var kind = value.GroupVersionKind;
        return KindRegistry.Find(kind.Group.Length == 0 ? kind.Version : kind.Group + "/" + kind.Version, kind.Kind)!;
    }
}
