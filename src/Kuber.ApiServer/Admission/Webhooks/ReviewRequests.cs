using Kuber.Api.Admission.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Matching;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;
using ReviewUser = Kuber.Api.Authentication.V1.UserInfo;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Writes the reviews that webhooks are sent.</summary>
internal static class ReviewRequests
{
    private const string MetaVersion = "meta.k8s.io/v1";

    /// <summary>A review of a request, as the webhook knows its resource.</summary>
    public static AdmissionReview Of(AdmissionRequest request, ServedResource resource, string uid)
    {
        var context = request.Context;
        var asked = request.Resource;
        var kind = request.Kind.GroupVersionKind;
        return new()
        {
            Request = new()
            {
                Uid = uid,
                Kind = request.KindAs(resource).GroupVersionKind,
                Resource = Named(resource),
                SubResource = request.Subresource,
                RequestKind = kind,
                RequestResource = Named(asked),
                RequestSubResource = request.Subresource,
                Name = request.AskedName,
                Namespace = request.Namespace,
                Operation = ResourceRules.Operation(request.Operation),
                UserInfo = User(context),
                Object = request.ConnectOptions is { } connect ? new RawJson(connect) : Json(request.Object),
                OldObject = Json(request.Old),
                DryRun = context.DryRun,
                Options = Options(request),
            },
        };

        RawJson? Json(IApiObject? value) => value is null ? null
            : new RawJson(request.KindAs(resource).EncodeJson(request.As(resource, value)));
    }

    private static GroupVersionResource Named(ServedResource resource) => new() { Group = resource.Group, Version = resource.Version, Resource = resource.Plural };

    /// <summary>Who asks.</summary>
    public static ReviewUser User(RequestContext context)
    {
        var user = context.User;
        return new()
        {
            Username = user.Name,
            Uid = user.Uid,
            Groups = user.Groups.ToApiList(),
            Extra = ApiMap.Of([.. user.Extra.Select(static e => (e.Key, e.Value.ToApiList()))]),
        };
    }

    /// <summary>The options of the verb; those of a patch are those of what it comes to.</summary>
    public static RawJson? Options(AdmissionRequest request)
    {
        var context = request.Context;
        ApiList<string> dryRun = context.DryRun ? ["All"] : default;
        return request.Operation switch
        {
            AdmissionOperation.Create => Typed("CreateOptions", ApiCodec.EncodeJson(
                new CreateOptions { DryRun = dryRun, FieldManager = context.FieldManagerOption, FieldValidation = context.FieldValidation }, withTypeMeta: false)),
            AdmissionOperation.Update => Typed("UpdateOptions", ApiCodec.EncodeJson(
                new UpdateOptions { DryRun = dryRun, FieldManager = context.FieldManagerOption, FieldValidation = context.FieldValidation }, withTypeMeta: false)),
            AdmissionOperation.Delete => Typed("DeleteOptions", ApiCodec.EncodeJson(request.DeleteOptions ?? new() { DryRun = dryRun }, withTypeMeta: false)),
            _ => null,
        };
    }

    private static RawJson Typed(string kind, byte[] options) =>
        new(ApiValueJson.ToUtf8(ApiValueJson.Parse(options).With("kind", kind).With("apiVersion", MetaVersion)));
}
