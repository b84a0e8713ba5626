using System.Globalization;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Client.Http;

/// <summary>Writes options as the query of a URL.</summary>
internal sealed class QueryText
{
    private readonly StringBuilder text = new();

    /// <summary>The query of a list or a watch.</summary>
    public static string Of(ListOptions options, bool watch)
    {
        var query = new QueryText();
        query.Add("labelSelector", options.LabelSelector);
        query.Add("fieldSelector", options.FieldSelector);
        query.Add("watch", watch ? "true" : "");
        query.Add("allowWatchBookmarks", options.AllowWatchBookmarks ? "true" : "");
        query.Add("resourceVersion", options.ResourceVersion);
        query.Add("resourceVersionMatch", options.ResourceVersionMatch);
        query.Add("timeoutSeconds", options.TimeoutSeconds);
        query.Add("limit", options.Limit == 0 ? null : options.Limit);
        query.Add("continue", options.Continue);
        query.Add("sendInitialEvents", options.SendInitialEvents);
        query.Add("shardSelector", options.ShardSelector);
        return query.ToString();
    }

    /// <summary>The query of a create.</summary>
    public static string Of(CreateOptions options) => Write(options.DryRun, options.FieldManager, options.FieldValidation, null);

    /// <summary>The query of an update.</summary>
    public static string Of(UpdateOptions options) => Write(options.DryRun, options.FieldManager, options.FieldValidation, null);

    /// <summary>The query of a patch.</summary>
    public static string Of(PatchOptions options) => Write(options.DryRun, options.FieldManager, options.FieldValidation, options.Force);

    /// <summary>The query with its question mark; empty if there is nothing in it.</summary>
    public override string ToString() => text.ToString();

    private static string Write(ApiList<string> dryRun, string manager, string validation, bool? force)
    {
        var query = new QueryText();
        foreach (var item in dryRun)
        {
            query.Add("dryRun", item);
        }

        query.Add("fieldManager", manager);
        query.Add("fieldValidation", validation);
        query.Add("force", force);
        return query.ToString();
    }

    private void Add(string key, bool? value)
    {
        if (value is not null)
        {
            Add(key, value.Value ? "true" : "false");
        }
    }

    private void Add(string key, long? value)
    {
        if (value is not null)
        {
            Add(key, value.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Add(string key, string value)
    {
        if (value.Length > 0)
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
