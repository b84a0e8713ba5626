using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Reads the options of verbs from a request's query.</summary>
internal static class QueryOptions
{
    /// <summary>The options of a list or watch.</summary>
    public static ListOptions List(IQueryCollection query)
    {
        if (query.Count == 0)
        {
            return ListOptions.Empty;
        }

        return new()
        {
            LabelSelector = Text(query, "labelSelector"),
            FieldSelector = Text(query, "fieldSelector"),
            Watch = Flag(query, "watch") ?? false,
            AllowWatchBookmarks = Flag(query, "allowWatchBookmarks") ?? false,
            ResourceVersion = Text(query, "resourceVersion"),
            ResourceVersionMatch = Text(query, "resourceVersionMatch"),
            TimeoutSeconds = Number(query, "timeoutSeconds"),
            Limit = Number(query, "limit") ?? 0,
            Continue = Text(query, "continue"),
            SendInitialEvents = Flag(query, "sendInitialEvents"),
        };
    }

    /// <summary>The options of a delete.</summary>
    public static DeleteOptions Delete(IQueryCollection query) => new()
    {
        GracePeriodSeconds = Number(query, "gracePeriodSeconds"),
        OrphanDependents = Flag(query, "orphanDependents"),
        PropagationPolicy = query.TryGetValue("propagationPolicy", out var policy) ? policy[0] : null,
        DryRun = [.. query["dryRun"].Select(v => v ?? "")],
        IgnoreStoreReadErrorWithClusterBreakingPotential = Flag(query, "ignoreStoreReadErrorWithClusterBreakingPotential"),
    };

    /// <summary>Checks what writes have in common: dryRun, fieldManager, fieldValidation.</summary>
    public static void CheckWrite(IQueryCollection query, string kind, bool isApply)
    {
        if (query.Count == 0 && !isApply)
        {
            return;
        }

        var errors = new FieldErrors();
        if (isApply)
        {
            if (Text(query, "fieldManager").Length == 0)
            {
                errors.Required(FieldPath.Of("fieldManager"), "is required for apply patch");
            }
        }
        else if (kind == "PatchOptions" && Flag(query, "force") is not null)
        {
            errors.Forbidden(FieldPath.Of("force"), "may not be specified for non-apply patch");
        }

        ObjectMetaValidation.FieldManager(Text(query, "fieldManager"), FieldPath.Of("fieldManager"), errors);
        DryRunRule.Check([.. query["dryRun"].Select(v => v ?? "")], errors);
        var validation = Text(query, "fieldValidation");
        if (validation is not ("" or "Ignore" or "Warn" or "Strict"))
        {
            errors.NotSupported(FieldPath.Of("fieldValidation"), validation, "", "Ignore", "Strict", "Warn");
        }

        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid(kind + ".meta.k8s.io", "", errors);
        }
    }

    /// <summary>A parameter as text; empty where it is missing.</summary>
    public static string Text(IQueryCollection query, string name) => query.TryGetValue(name, out var value) ? value[0] ?? "" : "";

    /// <summary>A parameter as a truth value; null where it is missing.</summary>
    public static bool? Flag(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var value) ? RequestInfo.IsTrue(value[0]) : null;

    /// <summary>A parameter as a number; null where it is missing.</summary>
    public static long? Number(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var value) || string.IsNullOrEmpty(value[0]))
        {
            return null;
        }

        var text = value[0]!;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var digits = text.TrimStart('-', '+').All(char.IsAsciiDigit);
        throw StatusErrors.BadRequest($"strconv.ParseInt: parsing {FieldValueText.Quote(text)}: {(digits ? "value out of range" : "invalid syntax")}");
    }
}
