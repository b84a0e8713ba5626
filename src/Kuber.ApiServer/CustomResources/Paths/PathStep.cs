using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Paths;

/// <summary>A step of a <see cref="TreePath"/>.</summary>
internal abstract record PathStep
{
    /// <summary>Adds the values that the step leads to from a value.</summary>
    public abstract void Follow(ApiValue value, List<ApiValue> found);

    /// <summary>The field of a map.</summary>
    public sealed record Field(string Name) : PathStep
    {
        /// <inheritdoc/>
        public override void Follow(ApiValue value, List<ApiValue> found)
        {
            if (value.Map is { } map && map.TryGet(Name, out var item))
            {
                found.Add(item);
            }
        }
    }

    /// <summary>All items of a list, or all values of a map in the order of their keys.</summary>
    public sealed record All : PathStep
    {
        /// <inheritdoc/>
        public override void Follow(ApiValue value, List<ApiValue> found)
        {
            found.AddRange(value.Items);
            foreach (var (_, item) in value.Map is { } map ? map.Sorted : [])
            {
                found.Add(item);
            }
        }
    }

    /// <summary>Items of a list from one index to another; negative ones count from the end.</summary>
    public sealed record Slice(int? From, int? To, int Step) : PathStep
    {
        /// <inheritdoc/>
        public override void Follow(ApiValue value, List<ApiValue> found)
        {
            var items = value.Items;
            var start = From is { } from ? from < 0 ? from + items.Length : from : 0;
            var end = To is { } to ? to < 0 ? to + items.Length : to : items.Length;
            for (var i = Math.Max(start, 0); i < Math.Min(end, items.Length); i += Step)
            {
                found.Add(items[i]);
            }
        }
    }

    /// <summary>One item of a list; a negative index counts from the end.</summary>
    public sealed record Index(int At) : PathStep
    {
        /// <inheritdoc/>
        public override void Follow(ApiValue value, List<ApiValue> found)
        {
            var items = value.Items;
            var index = At < 0 ? At + items.Length : At;
            if (index >= 0 && index < items.Length)
            {
                found.Add(items[index]);
            }
        }
    }

    /// <summary>The value and all inside of it, at any depth.</summary>
    public sealed record Descendants : PathStep
    {
        /// <inheritdoc/>
        public override void Follow(ApiValue value, List<ApiValue> found)
        {
            found.Add(value);
            foreach (var item in value.Items)
            {
                Follow(item, found);
            }

            foreach (var (_, item) in value.Map is { } map ? map.Sorted : [])
            {
                Follow(item, found);
            }
        }
    }

    /// <summary>The items of a list of which something inside compares as asked; without an operator, those that have it.</summary>
    public sealed record Filter(TreePath Left, string Operator, ApiValue Right) : PathStep
    {
        /// <inheritdoc/>
        public override void Follow(ApiValue value, List<ApiValue> found)
        {
            foreach (var item in value.Items)
            {
                if (Left.First(item) is { } left && Holds(left))
                {
                    found.Add(item);
                }
            }
        }

        private bool Holds(ApiValue left) => Operator switch
        {
            "" => true,
            "==" => Compare(left) == 0,
            "!=" => Compare(left) != 0,
            "<" => Compare(left) < 0,
            "<=" => Compare(left) <= 0,
            ">" => Compare(left) > 0,
            _ => Compare(left) >= 0,
        };

        private int? Compare(ApiValue left)
        {
            if (left.IsText && Right.IsText)
            {
                return string.CompareOrdinal(left.Text, Right.Text);
            }

            return IsNumber(left) && IsNumber(Right) ? left.Double.CompareTo(Right.Double) : left.Equals(Right) ? 0 : null;
        }

        private static bool IsNumber(ApiValue value) => value.Kind is ApiValueKind.Integer or ApiValueKind.Double;
    }
}
