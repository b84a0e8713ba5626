using System.Collections.Immutable;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Costs;

/// <content>How large values may be.</content>
public sealed partial class CelCostEstimator
{
    private LocalSize? Local(string name) => locals.TryGetValue(name, out var stack) && stack.TryPeek(out var local) ? local : null;

    private void Push(string name, LocalSize local)
    {
        if (!locals.TryGetValue(name, out var stack))
        {
            locals[name] = stack = new();
        }

        stack.Push(local);
    }

    private ImmutableArray<string> PathOf(CelNode node) =>
        node is CelIdent ident && Local(ident.Name) is { } local ? local.Path : paths.GetValueOrDefault(node.Id, []);

    private void Know(CelNode node, CelSize? size)
    {
        if (size is { } value)
        {
            known[node.Id] = value;
        }
    }

    private void Know(CelNode node, EntrySize? inside)
    {
        if (inside is not null)
        {
            entries[node.Id] = inside;
        }
    }

    private EntrySize? EntriesOf(CelNode node) => entries.TryGetValue(node.Id, out var inside) ? inside : node is CelIdent ident ? Local(ident.Name)?.Entries : null;

    private CelSize SizeOrUnbounded(CelNode node) => SizeOf(node) ?? CelSize.Unbounded;

    private CelSize? SizeOf(CelNode node)
    {
        if (known.TryGetValue(node.Id, out var size))
        {
            return size;
        }

        if (Written(node) is { } written)
        {
            return CelSize.Fixed(written);
        }

        var path = PathOf(node);
        if (!path.IsEmpty && sizes(path) is { } said)
        {
            return known[node.Id] = said;
        }

        if (IsScalar(ast.TypeOf(node)))
        {
            return CelSize.Fixed(1);
        }

        return node is CelIdent ident ? Local(ident.Name)?.Size : null;
    }

    /// <summary>The size of a value that is written down; null for anything else.</summary>
    private static ulong? Written(CelNode node) => node switch
    {
        CelConstant { Value: CelString or CelBytes } text => (ulong?)text.Value.Size,
        CelConstant => 1,
        CelListNode list => (ulong)list.Items.Count,
        CelMapNode map => (ulong)map.Entries.Count,
        _ => null,
    };

    private static bool IsScalar(CelType type) => type.Kind is CelKind.Bool or CelKind.Double or CelKind.Duration or CelKind.Int or CelKind.Timestamp or CelKind.Uint
        || (type.IsOptional && IsScalar(type.Parameters[0]));
}
