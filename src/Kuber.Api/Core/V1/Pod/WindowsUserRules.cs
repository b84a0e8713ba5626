using System.Buffers;
using System.Text.RegularExpressions;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for names of users of Windows, with or without a domain in front.</summary>
internal static partial class WindowsUserRules
{
    private const int DomainMaximumBytes = 256;
    private const int UserMaximumBytes = 104;
    private static readonly SearchValues<char> NotOfUsers = SearchValues.Create("\"/\\:;|=,+*?<>@[]");

    /// <summary>What is wrong with a name, one message for each rule broken.</summary>
    public static IReadOnlyList<string> Check(string name)
    {
        if (name.Length == 0)
        {
            return ["runAsUserName cannot be an empty string"];
        }

        if (name.Any(static c => c is < ' ' or '\x7f'))
        {
            return ["runAsUserName cannot contain control characters"];
        }

        var parts = name.Split('\\');
        if (parts.Length > 2)
        {
            return ["runAsUserName cannot contain more than one backslash"];
        }

        List<string> wrong = [];
        if (parts.Length == 2)
        {
            Domain(parts[0], wrong);
        }

        User(parts[^1], wrong);
        return wrong;
    }

    private static void Domain(string domain, List<string> wrong)
    {
        if (Validation.NameRules.Utf8Length(domain) >= DomainMaximumBytes)
        {
            wrong.Add("runAsUserName's Domain length must be under 256 characters");
        }

        if (!NetBios().IsMatch(domain) && !Dns().IsMatch(domain))
        {
            wrong.Add("runAsUserName's Domain doesn't match the NetBios nor the DNS format");
        }
    }

    private static void User(string user, List<string> wrong)
    {
        if (user.Length == 0)
        {
            wrong.Add("runAsUserName's User cannot be empty");
        }
        else if (Validation.NameRules.Utf8Length(user) > UserMaximumBytes)
        {
            wrong.Add("runAsUserName's User length must not be longer than 104 characters");
        }

        if (user.Length > 0 && user.All(static c => c is '.' or ' '))
        {
            wrong.Add("runAsUserName's User cannot contain only periods or spaces");
        }

        if (user.AsSpan().ContainsAny(NotOfUsers))
        {
            wrong.Add("runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
        }
    }

    [GeneratedRegex("""\A[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}\z""", RegexOptions.CultureInvariant)]
    private static partial Regex NetBios();

    [GeneratedRegex(@"\A[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Dns();
}
