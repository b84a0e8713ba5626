using System.Runtime.CompilerServices;
using System.Text;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Trees;

namespace Kuber.Controllers.Revisions;

/// <summary>
/// Pod templates as ControllerRevisions keep them: a strategic merge patch that replaces the template, which is what kubectl's
/// <c>rollout undo</c> applies.
/// </summary>
internal static class TemplateRevisions
{
    private static readonly ConditionalWeakTable<ControllerRevision, PodTemplateSpec> Templates = [];

    /// <summary>The data of a revision with a template.</summary>
    public static RawJson DataOf(PodTemplateSpec template)
    {
        var tree = ApiValueJson.Parse(ApiCodec.EncodeJson(template, withTypeMeta: false));
        return new(ApiValueJson.ToUtf8(ApiValue.MapOf(("spec", ApiValue.MapOf(("template", tree.With("$patch", "replace")))))));
    }

    /// <summary>The template of a revision.</summary>
    /// <exception cref="DecodeException">The data is not that of a template.</exception>
    public static PodTemplateSpec TemplateOf(ControllerRevision revision) => Templates.GetValue(revision, static r =>
    {
        var tree = r.Data is { } data ? ApiValueJson.Parse(data.Span).At("spec", "template") : ApiValue.Null;
        return ApiCodec.DecodeJson<PodTemplateSpec>(ApiValueJson.ToUtf8(tree.IsMap ? tree.Without("$patch") : ApiValue.EmptyMap));
    });

    /// <summary>Whether a revision keeps a template.</summary>
    public static bool Keeps(ControllerRevision revision, PodTemplateSpec template) => TemplateOf(revision) == template;

    /// <summary>The name of a revision: the owner's name, cut where it is too long, and a hash.</summary>
    public static string NameOf(string owner, string hash) => (owner.Length > 223 ? owner[..223] : owner) + "-" + hash;

    /// <summary>The hash of a revision's data.</summary>
    public static string HashOf(RawJson data, int? collisionCount) => SafeHash.Of(
        collisionCount is { } count ? [.. data.Span, .. Encoding.ASCII.GetBytes(count.ToString(System.Globalization.CultureInfo.InvariantCulture))] : data.Span, null);
}
