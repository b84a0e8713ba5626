using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Registry;

/// <summary>Which parameters of lists and watches go together.</summary>
internal static class ListOptionsRules
{
    private static readonly FieldPath Match = FieldPath.Of("resourceVersionMatch");
    private static readonly FieldPath Initial = FieldPath.Of("sendInitialEvents");

    /// <summary>Checks the parameters of a list.</summary>
    public static void CheckList(ListOptions options)
    {
        var errors = new FieldErrors();
        if (options.SendInitialEvents is not null)
        {
            errors.Forbidden(Initial, "sendInitialEvents is forbidden for list");
        }

        CheckMatch(options, errors);
        Throw(errors);
    }

    /// <summary>Checks the parameters of a deletecollection.</summary>
    public static void CheckDelete(ListOptions options) => CheckList(options);

    /// <summary>Checks the parameters of a watch.</summary>
    public static void CheckWatch(ListOptions options)
    {
        var errors = new FieldErrors();
        var match = options.ResourceVersionMatch;
        if (options.SendInitialEvents is not null)
        {
            if (match != "NotOlderThan")
            {
                errors.Forbidden(Match, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
            }
        }
        else if (match.Length > 0)
        {
            errors.Forbidden(Match, "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
        }

        if (match is not ("" or "NotOlderThan"))
        {
            errors.NotSupported(Match, match, "NotOlderThan");
        }

        if (options.Continue.Length > 0 && match.Length > 0)
        {
            errors.Forbidden(Match, "resourceVersionMatch is forbidden when continue is provided");
        }

        Throw(errors);
    }

    /// <summary>A resource version as a revision; what is no number is refused.</summary>
    public static long Version(string text, string verb = "")
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return version > long.MaxValue ? long.MaxValue : (long)version;
        }

        var range = text.All(char.IsAsciiDigit);
        var message = $"resourceVersion: Invalid value: {FieldValueText.Quote(text)}: strconv.ParseUint: parsing {FieldValueText.Quote(text)}: {(range ? "value out of range" : "invalid syntax")}";
        throw verb == "list" ? StatusErrors.BadRequest("invalid resource version: " + message) : StatusErrors.Unclassified(message);
    }

    private static void CheckMatch(ListOptions options, FieldErrors errors)
    {
        var match = options.ResourceVersionMatch;
        if (match.Length == 0)
        {
            return;
        }

        if (options.ResourceVersion.Length == 0)
        {
            errors.Forbidden(Match, "resourceVersionMatch is forbidden unless resourceVersion is provided");
        }

        if (options.Continue.Length > 0)
        {
            errors.Forbidden(Match, "resourceVersionMatch is forbidden when continue is provided");
        }

        if (match is not ("Exact" or "NotOlderThan"))
        {
            errors.NotSupported(Match, match, "Exact", "NotOlderThan", "");
        }

        if (match == "Exact" && options.ResourceVersion == "0")
        {
            errors.Forbidden(Match, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
        }
    }

    private static void Throw(FieldErrors errors)
    {
        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("ListOptions.meta.k8s.io", "", errors);
        }
    }
}
