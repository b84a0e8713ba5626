using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;

namespace Kuber.Api.Registry;

/// <summary>Cells that several tables show alike.</summary>
internal static class Cells
{
    /// <summary>The text, or <c>&lt;none&gt;</c> where it is empty.</summary>
    public static string OrNone(string? text) => string.IsNullOrEmpty(text) ? "<none>" : text;

    /// <summary>Labels as <c>a=b,c=d</c>, or <c>&lt;none&gt;</c>.</summary>
    public static string Labels(ApiMap<string> labels) => labels.IsEmpty ? "<none>" : string.Join(',', labels.AsSpan().ToArray().Select(static l => l.Key + "=" + l.Value));

    /// <summary>A selector as text, or <c>&lt;none&gt;</c> where it selects everything or there is none.</summary>
    public static string Of(LabelSelector? selector)
    {
        if (selector is null)
        {
            return "<none>";
        }

        try
        {
            var text = Selector.From(selector).ToString();
            return text.Length == 0 ? "<none>" : text;
        }
        catch (FormatException)
        {
            return "<error>";
        }
    }

    /// <summary>The owner that manages the object, as <c>deployment.apps/web</c>, or <c>&lt;none&gt;</c>.</summary>
    public static string Controller(ObjectMeta meta)
    {
        if (meta.OwnerReferences.Find(static o => o.Controller == true) is not { } owner)
        {
            return "<none>";
        }

        var slash = owner.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var group = slash < 0 ? "" : "." + owner.ApiVersion[..slash];
        return owner.Kind.ToLowerInvariant() + group + "/" + owner.Name;
    }

    /// <summary>The first few texts, and how many more there are.</summary>
    public static string Some(IReadOnlyCollection<string> texts, int shown, string separator = ",") => texts.Count <= shown
        ? string.Join(separator, texts)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(separator, texts.Take(shown))} + {texts.Count - shown} more...");

    /// <summary>The names of containers.</summary>
    public static string Names(PodSpec? spec) => spec is null ? "" : string.Join(',', spec.Containers.AsSpan().ToArray().Select(static c => c.Name));

    /// <summary>The images of containers.</summary>
    public static string Images(PodSpec? spec) => spec is null ? "" : string.Join(',', spec.Containers.AsSpan().ToArray().Select(static c => c.Image));
}
