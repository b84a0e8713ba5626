using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Checking;

/// <summary>
/// What is asked of literals beyond types: items of lists and entries of maps are of one type, and moments, lengths of time and
/// patterns that are written down are good ones.
/// </summary>
internal sealed class CelLiteralRules(CelSource source, List<CelIssue> issues, Func<CelNode, CelType> typeOf)
{
    /// <summary>Checks a node and all below it.</summary>
    public void Check(CelNode node) => Check(node, mayMix: false);

    private void Check(CelNode node, bool mayMix)
    {
        switch (node)
        {
            case CelSelect select:
                Check(select.Operand, mayMix);
                break;
            case CelCall call:
                Argument(call);
                var mixes = mayMix || call.Function == "format";
                foreach (var part in call.Target is { } target ? call.Arguments.Prepend(target) : call.Arguments)
                {
                    Check(part, mixes);
                }

                break;
            case CelListNode list:
                List(list, mayMix);
                break;
            case CelMapNode map:
                Map(map, mayMix);
                break;
            case CelStructNode made:
                foreach (var field in made.Fields)
                {
                    Check(field.Value, mayMix);
                }

                break;
            case CelComprehension loop:
                foreach (var part in (CelNode[])[loop.Range, loop.Start, loop.Condition, loop.Step, loop.Result])
                {
                    Check(part, mayMix);
                }

                break;
        }
    }

    private void List(CelListNode list, bool mayMix)
    {
        CelType? first = null;
        for (var i = 0; i < list.Items.Count && Same(list.Items[i], list.OptionalItems.Contains(i), ref first, mayMix); i++)
        {
            // The first item that differs is told, and no other.
        }

        foreach (var item in list.Items)
        {
            Check(item, mayMix);
        }
    }

    private void Map(CelMapNode map, bool mayMix)
    {
        CelType? keys = null;
        CelType? values = null;
        foreach (var entry in map.Entries)
        {
            if (!Same(entry.Key, isOptional: false, ref keys, mayMix) || !Same(entry.Value, entry.IsOptional, ref values, mayMix))
            {
                break;
            }
        }

        foreach (var entry in map.Entries)
        {
            Check(entry.Key, mayMix);
            Check(entry.Value, mayMix);
        }
    }

    private bool Same(CelNode node, bool isOptional, ref CelType? first, bool mayMix)
    {
        var type = typeOf(node);
        type = isOptional && type.IsOptional ? type.Parameters[0] : type;
        if (first is null)
        {
            first = type;
        }
        else if (!mayMix && !first.Equals(type))
        {
            Tell(node, $"expected type '{first}' but found '{type}'");
            return false;
        }

        return true;
    }

    private void Argument(CelCall call)
    {
        var literal = (call.Function, call.Target, call.Arguments.Count) switch
        {
            ("timestamp" or "duration", null, 1) => call.Arguments[0],
            ("matches", not null, 1) => call.Arguments[0],
            ("matches", null, 2) => call.Arguments[1],
            _ => null,
        };
        if (literal is not CelConstant { Value: CelString text })
        {
            return;
        }

        var value = call.Function switch
        {
            "timestamp" => StandardConversions.ToTimestamp(text),
            "duration" => StandardConversions.ToDuration(text),
            _ => StandardStrings.Matches(new CelString(""), text),
        };
        if (value.IsError)
        {
            Tell(literal, $"invalid {call.Function} argument");
        }
    }

    private void Tell(CelNode node, string message) => issues.Add(source.Issue(node.Offset, message));
}
